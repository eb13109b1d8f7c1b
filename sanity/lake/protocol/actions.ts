import { z } from 'zod';
import { documentInput } from './document.ts';
import { patchOperations, transactionId } from './mutations.ts';

const id = z.string().min(1).max(128);
const releaseName = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'A release id has letters, digits, "_" and "-"');
const identified = documentInput.required({ _id: true });
const revision = z.string().optional();
const purge = z.boolean().optional();
const ifExists = z.enum(['fail', 'ignore']);

const documentActions = [
  z.object({
    actionType: z.literal('sanity.action.document.create'),
    publishedId: id,
    attributes: identified,
    ifExists: ifExists.default('fail'),
  }),
  z.object({
    actionType: z.literal('sanity.action.document.edit'),
    draftId: id,
    publishedId: id,
    patch: patchOperations,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.object({ actionType: z.literal('sanity.action.document.unpublish'), draftId: id, publishedId: id }),
  z.object({ actionType: z.literal('sanity.action.document.discard'), draftId: id, purge }),
  z.object({
    actionType: z.literal('sanity.action.document.delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.object({ actionType: z.literal('sanity.action.document.replaceDraft'), publishedId: id, attributes: identified }),
] as const;

const versionActions = [
  z.object({
    actionType: z.literal('sanity.action.document.version.create'),
    publishedId: id,
    document: identified.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: revision,
  }),
  z.object({ actionType: z.literal('sanity.action.document.version.discard'), versionId: id, purge }),
  z.object({ actionType: z.literal('sanity.action.document.version.replace'), document: identified }),
  z.object({ actionType: z.literal('sanity.action.document.version.unpublish'), versionId: id, publishedId: id }),
] as const;

const metadata = z.record(z.string(), z.unknown());
const publishAt = z.iso.datetime({ offset: true });
/** A release as an export has it. One that is scheduled must say for when, or nobody could publish it in time. */
const exportedRelease = identified
  .extend({
    state: z.enum([
      'active',
      'archived',
      'archiving',
      'published',
      'publishing',
      'scheduled',
      'scheduling',
      'unarchiving',
    ]),
    publishAt: publishAt.nullish(),
  })
  .refine((release) => release.state !== 'scheduled' || release.publishAt, 'A scheduled release needs a "publishAt"');
const releaseActions = [
  z.object({
    actionType: z.literal('sanity.action.release.create'),
    releaseId: releaseName,
    metadata: metadata.optional(),
  }),
  z.object({ actionType: z.literal('sanity.action.release.edit'), releaseId: releaseName, patch: patchOperations }),
  z.object({ actionType: z.literal('sanity.action.release.publish'), releaseId: releaseName }),
  z.object({ actionType: z.literal('sanity.action.release.archive'), releaseId: releaseName }),
  z.object({ actionType: z.literal('sanity.action.release.unarchive'), releaseId: releaseName }),
  z.object({
    actionType: z.literal('sanity.action.release.schedule'),
    releaseId: releaseName,
    publishAt,
  }),
  z.object({ actionType: z.literal('sanity.action.release.unschedule'), releaseId: releaseName }),
  z.object({
    actionType: z.literal('sanity.action.release.import'),
    releaseId: releaseName,
    attributes: exportedRelease.optional(),
    document: exportedRelease.optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']).default('fail'),
  }),
  z.object({ actionType: z.literal('sanity.action.release.delete'), releaseId: releaseName }),
] as const;

/** One action: https://www.sanity.io/docs/http-reference/actions */
export const action = z.discriminatedUnion('actionType', [...documentActions, ...versionActions, ...releaseActions]);
export type Action = z.infer<typeof action>;

/** The action of one type. */
export type ActionOf<Type extends Action['actionType']> = Extract<Action, { actionType: Type }>;

/** The body of `POST /data/actions/<dataset>`. */
export const actionsBody = z.object({
  actions: z.array(action).min(1).max(1_000),
  transactionId: transactionId.optional(),
  dryRun: z.boolean().optional(),
  skipCrossDatasetReferenceValidation: z.boolean().optional(),
});
