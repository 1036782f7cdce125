import { useEffect } from 'react'

/** Names the browser tab: "Title · Tesela"; the product's name alone without a title. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined || title === '' ? 'Tesela' : `${title} · Tesela`
  }, [title])
}
