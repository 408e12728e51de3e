/** The installation's database for a tool: that of a running Entwine, or one started for as long as the tool needs it. */
import { prepareDataFolder } from "./data-folder.mjs";
import { runningDatabase, startDatabase } from "./database.mjs";
import { lockDataFolder } from "./lock.mjs";

/**
 * Answers `{ ownerUrl, isOurs, close }`. A server that runs already is left alone at the end; one that is started here
 * holds the data folder until it is closed, so that no `npm start` comes to rely on it.
 */
export async function openDatabase({ dataDir, databaseUrl, say }) {
  if (databaseUrl) {
    return { ownerUrl: databaseUrl, isOurs: false, close: () => undefined };
  }
  prepareDataFolder({ dataDir });
  const running = await runningDatabase({ dataDir, say });
  if (running) {
    return { ...running, isOurs: false, close: () => undefined };
  }
  const lock = await lockDataFolder(dataDir);
  try {
    const { ownerUrl, stop } = await startDatabase({ dataDir, say });
    const close = async () => {
      await stop();
      lock.release();
    };
    return { ownerUrl, isOurs: true, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
