import { type LakeDocument } from '#sanity/lake/protocol/document.ts';
import { assetFileOf } from '#sanity/lake/protocol/asset-names.ts';
import { AssetStore } from '#sanity/lake/store/asset-store.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import { DocumentStore } from '#sanity/lake/store/document-store.ts';
import { openFolder } from '#sanity/lake/store/folder.ts';
import { HistoryStore } from '#sanity/lake/store/history-store.ts';

/** What a lake's folder holds, read as a start of the lake reads it; assets are checked against their names. */
export async function stored(directory: string): Promise<{ documents: Map<string, LakeDocument>; history: string }> {
  const folder = openFolder(directory);
  try {
    const database = openDatabase(folder.database);
    try {
      const documents = new Map<string, LakeDocument>();
      for (const document of new DocumentStore(database, folder.database).documents())
        documents.set(document._id, document);
      const assets = new AssetStore(folder);
      for (const id of documents.keys()) {
        const file = assetFileOf(id);
        if (file && !(await assets.read(file.kind, file.name))) throw new Error(`The bytes of ${id} are missing`);
      }
      const history = JSON.stringify(new HistoryStore(database, folder.database).after(0));
      return { documents, history };
    } finally {
      database.close();
    }
  } finally {
    folder.release();
  }
}
