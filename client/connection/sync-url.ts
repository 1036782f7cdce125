/** Where the documents of this page's server are synced. */
export function pageSyncUrl({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}
