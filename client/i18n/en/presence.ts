/** Who is here. */
export const presence = {
  here_one: '{{count}} other person here',
  here_other: '{{count}} other people here',
  everybody: 'All {{count}} people here',
  follow: 'Follow {{about}}',
  stop: 'Stop following {{name}}',
  following: 'Following {{name}} · Esc',
}
