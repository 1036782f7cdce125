/** Stands for rows of a table that are not drawn. */
export function RowGap({ heightPx }: { readonly heightPx: number }) {
  return heightPx > 0 ? <tr aria-hidden="true" style={{ height: heightPx }} /> : null
}
