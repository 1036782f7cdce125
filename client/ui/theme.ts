/**
 * The look: warm neutrals, one deep teal that leads, clay and ochre as accents; the colours of a
 * mosaic. One spacing scale of 4 px steps, one type scale.
 * THEME-1 Text on its ground has contrast AA in both schemes.
 * THEME-2 Nothing moves for a person who asks for reduced motion.
 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const lagoon: MantineColorsTuple = [
  '#eef7f6',
  '#d9ecea',
  '#b2d9d5',
  '#86c4be',
  '#5eafa8',
  '#409d95',
  '#257a73',
  '#1c6b65',
  '#155551',
  '#0e403d',
]

const clay: MantineColorsTuple = [
  '#fdf3ee',
  '#f8e1d6',
  '#f0c1ab',
  '#e69f7f',
  '#de8159',
  '#d66c40',
  '#bb5026',
  '#a24520',
  '#81371a',
  '#622a14',
]

const ochre: MantineColorsTuple = [
  '#fdf7e8',
  '#f9ecc9',
  '#f2d88f',
  '#eac256',
  '#e1af2f',
  '#cd991c',
  '#8a6a10',
  '#755609',
  '#634a0c',
  '#483608',
]

const stone: MantineColorsTuple = [
  '#f8f7f4',
  '#f1efeb',
  '#e5e2dc',
  '#d6d2ca',
  '#b8b3a9',
  '#8f8a81',
  '#67635d',
  '#504d48',
  '#373532',
  '#242321',
]

/** From text (0) to the deepest ground (9) of the dark scheme. */
const night: MantineColorsTuple = [
  '#e9e7e3',
  '#cfccc7',
  '#b0ada8',
  '#8b8985',
  '#505255',
  '#3d4043',
  '#2d3033',
  '#212427',
  '#191b1e',
  '#131517',
]

export const theme = createTheme({
  colors: { lagoon, clay, ochre, gray: stone, dark: night },
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  black: '#242321',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '2.375rem', lineHeight: '1.14' },
      h2: { fontSize: '1.5rem', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '560', bold: '680' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(36 35 33 / 0.06)',
    sm: '0 1px 3px rgb(36 35 33 / 0.08), 0 1px 2px rgb(36 35 33 / 0.04)',
    md: '0 4px 14px rgb(36 35 33 / 0.08), 0 1px 3px rgb(36 35 33 / 0.06)',
    lg: '0 12px 32px rgb(36 35 33 / 0.12), 0 2px 6px rgb(36 35 33 / 0.06)',
    xl: '0 24px 60px rgb(36 35 33 / 0.18)',
  },
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.45 },
        // A dialog's title bar is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: {
        title: { fontSize: '1.125rem', fontWeight: 640, lineHeight: 1.3 },
        // A field that takes the focus shows with its label, not under the title bar.
        content: { scrollPaddingBlock: '8rem 1rem' },
      },
    },
    Drawer: { styles: { title: { fontSize: '1.125rem', fontWeight: 640 } } },
    Menu: {
      // The placeholder is a child that the menu role does not allow; the first entry takes the focus.
      defaultProps: { radius: 'md', shadow: 'md', withInitialFocusPlaceholder: false },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    InputWrapper: {
      styles: { label: { marginBottom: '0.25rem' }, description: { marginBottom: '0.375rem' } },
    },
    TextInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { styles: { input: { textOverflow: 'ellipsis' } } },
  },
})

/** The names that our own style sheets use on top of Mantine's; each has a value in both schemes. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': stone[6],
    '--mantine-color-placeholder': stone[6],
    '--mantine-color-error': '#b42318',
    '--ts-page': stone[0],
    '--ts-surface': '#ffffff',
    '--ts-surface-sunken': stone[1],
    '--ts-line': stone[2],
    '--ts-line-strong': stone[3],
    '--ts-accent': lagoon[7],
    '--ts-accent-soft': lagoon[0],
    '--ts-accent-text': lagoon[7],
    '--ts-danger-text': clay[7],
    '--ts-logo-deep': lagoon[7],
  },
  dark: {
    '--mantine-color-body': night[7],
    '--mantine-color-dimmed': night[2],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-error': '#ff9c8f',
    '--ts-page': night[8],
    '--ts-surface': night[7],
    '--ts-surface-sunken': night[9],
    '--ts-line': '#34373b',
    '--ts-line-strong': night[4],
    '--mantine-color-lagoon-light': '#1d3634',
    '--mantine-color-lagoon-light-hover': '#24433f',
    '--mantine-color-lagoon-light-color': lagoon[2],
    '--mantine-color-gray-light': night[6],
    '--mantine-color-gray-light-hover': night[5],
    '--mantine-color-gray-light-color': night[1],
    '--ts-accent': lagoon[4],
    '--ts-accent-soft': '#1d3634',
    '--ts-accent-text': lagoon[3],
    '--ts-danger-text': clay[3],
    '--ts-logo-deep': lagoon[5],
  },
})
