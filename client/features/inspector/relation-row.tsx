import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconNotes, IconX } from '@tabler/icons-react'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { linkFields } from '#shared/domain/links/link-kinds.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { RatingPips } from '../../entities/rating-pips.tsx'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { fieldsOfLink, LinkFields } from './link-fields.tsx'
import styles from './relation-row.module.css'
import type { Relation } from './relations-of.ts'

interface RelationRowProps {
  readonly relation: Relation
}

/**
 * The other end of a link; its note, strength and last contact unfold below. It draws again only when
 * the link or the other end changed, not with every edit of the one whose relation it is.
 */
export const RelationRow = memo(function RelationRow({ relation }: RelationRowProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const { link, other } = relation
  const isNoteOnly = fieldsOfLink(link).length === 1
  return (
    <li className={styles['row']} data-link-id={link.id}>
      <EntityCard
        entity={other}
        onClick={() => plan.focus(other.id)}
        right={
          link.strength !== null && (
            <span className={styles['right']}>
              <RatingPips
                value={link.strength}
                min={linkFields.strength.min}
                max={linkFields.strength.max}
              />
            </span>
          )
        }
      />
      <Tooltip label={t(isNoteOnly ? 'inspector.linkNote' : 'inspector.linkDetails')}>
        <ActionIcon
          variant={isOpen ? 'light' : 'subtle'}
          color="gray"
          size="md"
          aria-label={t(isNoteOnly ? 'inspector.linkNoteOf' : 'inspector.linkDetailsOf', {
            name: other.name,
          })}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
        >
          {isNoteOnly ? (
            <IconNotes size={16} aria-hidden="true" />
          ) : (
            <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
          )}
        </ActionIcon>
      </Tooltip>
      {plan.mayEdit && (
        <Tooltip label={t('inspector.removeLink')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={t('inspector.removeLinkTo', { name: other.name })}
            onClick={() => plan.run({ name: 'removeLinks', args: { linkIds: [link.id] } })}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      {!isOpen && link.note !== '' && <p className={styles['note']}>{link.note}</p>}
      <div id={detailsId} className={styles['details']} hidden={!isOpen}>
        {isOpen && <LinkFields link={link} />}
      </div>
    </li>
  )
}, isSameRelation)

function isSameRelation(before: RelationRowProps, after: RelationRowProps): boolean {
  return (
    before.relation.link === after.relation.link && before.relation.other === after.relation.other
  )
}
