// Runs before the first frame, so that a dark room is not lit by a white page. A file of its own,
// since the content policy forbids inline scripts. The key is that of ui/theme-provider.tsx.
const root = document.documentElement
let chosen = null
try {
  chosen = localStorage.getItem('tesela:color-scheme')
} catch {
  // Storage is forbidden here: follow the system.
}
const systemScheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
root.dataset.mantineColorScheme = chosen === 'dark' || chosen === 'light' ? chosen : systemScheme
