import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the keyboard goes once a field that was there for a while is gone, such as one for a name or a
 * search: to what carries the answer and stands in its place. It stays where it went by itself.
 */
export function useFocusAfter<Target extends HTMLElement>(
  isFieldThere: boolean,
): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const wasThere = useRef(false)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (wasThere.current && !isFieldThere && isLost) target.current?.focus()
    wasThere.current = isFieldThere
  }, [isFieldThere])
  return target
}
