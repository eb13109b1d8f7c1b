import { visionTool } from '@sanity/vision';
import { defineConfig, type WorkspaceOptions } from 'sanity';
import { presentationTool } from 'sanity/presentation';
import { structureTool } from 'sanity/structure';
import { apiVersion } from './connection/api-version.ts';
import { schemaTypes } from '../schema/index.ts';
import { documentActions } from './actions.ts';
import { createLakeAuth } from './auth/lake-auth.ts';
import { ReviewBadge } from './badges/review-badge.ts';
import { bulkTool } from './bulk/bulk-tool.tsx';
import { type Connection, lakeClientConfig } from './connection/connection.ts';
import { studioLayout } from './layout/studio-layout.tsx';
import { InputWithPaste } from './paste/paste-input.tsx';
import { previewLocations } from './preview/locations.ts';
import { SaveSoon } from './preview/save-soon.tsx';
import { heldForms } from './publish/held-form.tsx';
import { staffTool } from './staff/staff-tool.tsx';
import { sourceFields } from './sources/source-fields.tsx';
import { startTool } from './start/start-tool.tsx';
import { structureOf } from './structure/structure.ts';
import { templates } from './structure/templates.ts';
import { preparePicture } from './uploads/prepare-picture.ts';
import { preparedUploads } from './uploads/prepared-uploads.ts';
import { writingHelp } from './writing/writing-help.tsx';

/** There is one of it, so it is neither made, copied nor deleted. */
const singleton = 'siteSettings';

/** Parts of the Studio that need services a lake does not have. */
const off = { enabled: false };

/** The Studio's workspace: hosted Sanity with its own sign-in, or the embedded lake with the lake's. */
export function createWorkspace(connection: Connection): WorkspaceOptions {
  const start = startTool(connection.hosted);
  return defineConfig({
    ...source(connection),
    name: 'stillpoint',
    title: 'Stillpoint',
    basePath: '/studio',
    schema: {
      types: schemaTypes,
      templates: (previous) => [...previous.filter(({ id }) => id !== singleton), ...templates],
    },
    plugins: [
      structureTool({ structure: structureOf(connection.hosted) }),
      presentationTool({
        previewUrl: {
          initial: '/',
          previewMode: {
            enable: '/api/draft-mode/enable',
            disable: '/api/draft-mode/disable',
            // Such a link never expires; "Share a preview" makes those that do.
            shareAccess: false,
          },
        },
        resolve: previewLocations,
      }),
      visionTool({ defaultApiVersion: apiVersion }),
      heldForms(),
      sourceFields(),
    ],
    tools: (tools, { currentUser }) => {
      const administers = currentUser?.roles.some(({ name }) => name === 'administrator');
      const allowed = administers ? tools : tools.filter(({ name }) => name !== 'vision');
      const writes = currentUser?.roles.some(({ name }) => name !== 'viewer');
      return [
        start,
        ...allowed,
        ...(writes ? [bulkTool] : []),
        ...(administers && !connection.hosted ? [staffTool] : []),
      ];
    },
    form: {
      components: { input: InputWithPaste },
      image: { assetSources: (sources) => sources.map((source) => preparedUploads(source, preparePicture)) },
      file: {
        assetSources: (sources) => sources.map((source) => preparedUploads(source, (file) => Promise.resolve(file))),
      },
    },
    document: {
      badges: (badges) => [...badges, ReviewBadge],
      actions: (actions, { schemaType }) => documentActions(actions, schemaType),
      components: connection.hosted ? {} : { unstable_layout: SaveSoon },
      inspectors: (inspectors) => [...inspectors, writingHelp],
      comments: off,
      askToEdit: off,
    },
    studio: { components: { layout: studioLayout(connection.hosted ? undefined : connection.apiHost) } },
    announcements: off,
    tasks: off,
    scheduledDrafts: { enabled: !connection.hosted },
    scheduledPublishing: off,
    releases: { enabled: !connection.hosted },
    mediaLibrary: off,
  });
}

function source(connection: Connection): Pick<WorkspaceOptions, 'projectId' | 'dataset' | 'apiHost' | 'auth'> {
  const { projectId, dataset } = connection;
  // The site asks Sanity whose session it is when the Studio asks something of it: a cookie of Sanity's it would not get.
  const auth = { loginMethod: 'token' } as const;
  if (connection.hosted) return { projectId, dataset, apiHost: connection.apiHost, auth };
  const config = lakeClientConfig(connection);
  return { projectId, dataset, apiHost: config.apiHost, auth: createLakeAuth(config) };
}
