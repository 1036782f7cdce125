import { getSvgAsImage } from '@tldraw/tldraw'

import { ok, refuse, type Result } from '#shared/core/result.ts'

import { pictureRatio } from './picture-ratio.ts'

/** A board as a drawing of its own: it needs neither this server nor a browser to be shown. */
export interface BoardPicture {
  readonly svg: string
  /** In pixels of the board at 100 %. */
  readonly width: number
  readonly height: number
}

/** The picture in dots. Refuses `local/picture-failed` where the browser cannot make it. */
export async function pictureAsPng(picture: BoardPicture): Promise<Result<Blob>> {
  const { svg, width, height } = picture
  const pixelRatio = pictureRatio(picture)
  const blob = await getSvgAsImage(svg, { type: 'png', width, height, pixelRatio })
  return blob === null ? refuse('local/picture-failed') : ok(blob)
}
