/** The part of `localStorage` and `sessionStorage` that is used; every call may throw where storage is forbidden. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** This browser's storage. Reading `localStorage` itself may throw, so it is read at each use. */
export const browserStorage: BrowserStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
}

/** This tab's, which outlives a reload. */
export const tabStorage: BrowserStorage = {
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => sessionStorage.setItem(key, value),
  removeItem: (key) => sessionStorage.removeItem(key),
}
