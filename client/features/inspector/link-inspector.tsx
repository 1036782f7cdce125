import { Button, NativeSelect } from '@mantine/core'
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import {
  isLinkKind,
  legalLinkKinds,
  type LinkKind,
  linkRule,
} from '#shared/domain/links/link-kinds.ts'
import { type Link, linkId } from '#shared/domain/links/link.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { useAuthorsText } from './about-section.tsx'
import styles from './inspector.module.css'
import { LinkFields } from './link-fields.tsx'
import { PanelHead } from './panel-head.tsx'

interface LinkInspectorProps {
  readonly link: Link
  readonly onClose?: (() => void) | undefined
}

/** A relation: what it joins and how, its note, strength and last contact. */
export function LinkInspector({ link, onClose }: LinkInspectorProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const format = useFormat()
  const authorsText = useAuthorsText()
  const from = usePlan((state) => state.view.entities.get(link.fromId))
  const to = usePlan((state) => state.view.entities.get(link.toId))
  if (from === undefined || to === undefined) return null
  const kinds = legalLinkKinds(from.kind, to.kind)
  const maySwap =
    linkRule(link.kind).isSymmetric !== true &&
    legalLinkKinds(to.kind, from.kind).includes(link.kind)

  function handleChange(kind: LinkKind, fromId: EntityId, toId: EntityId): void {
    const changed = plan.run({ name: 'changeLink', args: { linkId: link.id, kind, fromId, toId } })
    if (changed.ok) plan.selectLink(linkId(kind, fromId, toId))
  }

  return (
    <section className={styles['panel']} aria-label={t('inspector.linkLabel')}>
      <PanelHead kind={t('inspector.relation')} onClose={onClose}>
        <h2 className={styles['heading']}>{words.linkKinds[link.kind].name}</h2>
      </PanelHead>
      <div className={styles['body']} key={link.id}>
        <div style={{ paddingBlock: '0.5rem' }}>
          <End entity={from} />
          <p className={styles['hint']} style={{ paddingInlineStart: '2.75rem' }}>
            {words.linkKinds[link.kind].out}
          </p>
          <End entity={to} />
        </div>
        {plan.mayEdit && (
          <div className={styles['actions']}>
            <NativeSelect
              size="sm"
              style={{ flex: 1, minWidth: '9rem' }}
              aria-label={t('inspector.relationKind')}
              value={link.kind}
              data={kinds.map((kind) => ({ value: kind, label: words.linkKinds[kind].name }))}
              onChange={(event) => {
                const kind = event.currentTarget.value
                if (isLinkKind(kind)) handleChange(kind, link.fromId, link.toId)
              }}
            />
            {maySwap && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconArrowsExchange size={16} aria-hidden="true" />}
                onClick={() => handleChange(link.kind, link.toId, link.fromId)}
              >
                {t('inspector.swap')}
              </Button>
            )}
          </div>
        )}
        <LinkFields link={link} />
        <p className={styles['hint']} style={{ marginTop: '1rem' }}>
          {authorsText(link.authors)}
          {link.createdAtMs !== null && ` · ${format.date(link.createdAtMs)}`}
        </p>
        {plan.mayEdit && (
          <Button
            size="sm"
            variant="light"
            color="clay"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => plan.run({ name: 'removeLinks', args: { linkIds: [link.id] } })}
          >
            {t('inspector.removeLink')}
          </Button>
        )}
      </div>
    </section>
  )
}

function End({ entity }: { readonly entity: Entity }) {
  const plan = useOpenPlan()
  return <EntityCard entity={entity} onClick={() => plan.select([entity.id])} />
}
