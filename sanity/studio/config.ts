import { visionTool } from '@sanity/vision';
import { defineConfig, type WorkspaceOptions } from 'sanity';
import { structureTool } from 'sanity/structure';
import { schemaTypes } from '../schema/index.ts';
import { createLakeAuth } from './auth/lake-auth.ts';
import { type Connection, lakeClientConfig } from './connection/connection.ts';
import { structure } from './structure/structure.ts';
import { templates } from './structure/templates.ts';

/** There is one of it, so it is neither made, copied nor deleted. */
const singleton = 'siteSettings';
const singletonActions = new Set(['publish', 'discardChanges', 'restore']);

/** Actions of the Studio that need services a lake does not have. */
const off = { enabled: false };

/** The Studio's workspace: hosted Sanity with its own sign-in, or the embedded lake with the lake's. */
export function createWorkspace(connection: Connection): WorkspaceOptions {
  return defineConfig({
    ...source(connection),
    name: 'stillpoint',
    title: 'Stillpoint',
    basePath: '/studio',
    schema: {
      types: schemaTypes,
      templates: (previous) => [...previous.filter(({ id }) => id !== singleton), ...templates],
    },
    plugins: [structureTool({ structure }), visionTool({ defaultApiVersion: '2025-02-19' })],
    tools: (tools, { currentUser }) =>
      currentUser?.roles.some(({ name }) => name === 'administrator')
        ? tools
        : tools.filter(({ name }) => name !== 'vision'),
    document: {
      actions: (actions, { schemaType }) =>
        schemaType === singleton ? actions.filter(({ action }) => action && singletonActions.has(action)) : actions,
      comments: off,
      askToEdit: off,
    },
    announcements: off,
    tasks: off,
    scheduledDrafts: off,
    scheduledPublishing: off,
    releases: off,
    mediaLibrary: off,
  });
}

function source(connection: Connection): Pick<WorkspaceOptions, 'projectId' | 'dataset' | 'apiHost' | 'auth'> {
  const { projectId, dataset } = connection;
  if (connection.hosted) return { projectId, dataset, apiHost: connection.apiHost };
  const config = lakeClientConfig(connection);
  return { projectId, dataset, apiHost: config.apiHost, auth: createLakeAuth(config) };
}
