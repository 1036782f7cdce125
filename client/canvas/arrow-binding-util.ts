import {
  ArrowBindingUtil,
  type BindingOnChangeOptions,
  type BindingOnCreateOptions,
  type BindingOnShapeChangeOptions,
  type Editor,
  type TLArrowBinding,
  type TLShapeId,
} from '@tldraw/tldraw'

/**
 * Arrows of the canvas put themselves above what they join whenever that changes. A relation keeps the
 * layer that the board gives it, and what comes from the plan is not answered: the answer would be a
 * change of the plan by every peer at once, and of this board for ever.
 */
export function createArrowBindingUtil(isMerging: () => boolean) {
  const mayFollow = (editor: Editor, arrowId: TLShapeId) =>
    !isMerging() && editor.getShape(arrowId)?.meta['linkId'] === undefined

  return class QuietArrowBindingUtil extends ArrowBindingUtil {
    override onAfterCreate(options: BindingOnCreateOptions<TLArrowBinding>): void {
      if (mayFollow(this.editor, options.binding.fromId)) super.onAfterCreate(options)
    }
    override onAfterChange(options: BindingOnChangeOptions<TLArrowBinding>): void {
      if (mayFollow(this.editor, options.bindingAfter.fromId)) super.onAfterChange(options)
    }
    override onAfterChangeFromShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
      if (mayFollow(this.editor, options.binding.fromId)) super.onAfterChangeFromShape(options)
    }
    override onAfterChangeToShape(options: BindingOnShapeChangeOptions<TLArrowBinding>): void {
      if (mayFollow(this.editor, options.binding.fromId)) super.onAfterChangeToShape(options)
    }
  }
}
