// What the operating system hands to the installed page: files that were opened with it.
// @ts-check
import {bring} from '../keeping/files.js';

/** The browser keeps what was handed over until it is asked for. */
export function open_given_files() {
  /** @type {any} */ (window).launchQueue?.setConsumer(
      async (/** @type {{files?: FileSystemFileHandle[]}} */ {files = []}) => {
        for (const handle of files) await bring(await handle.getFile());
      });
}
