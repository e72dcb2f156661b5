// Key combinations of the page's own; src/app/help/shortcuts.cpp lists them. Everything else is the
// browser's: Tab, F5, Ctrl+F, Ctrl+L, Ctrl+plus, Backspace are never taken away. Ctrl+P shows and
// prints the report, as the browser's own menu prints it: the page itself is a picture.
// @ts-check
import {can_undo_typing, commit_typed} from '../elements/fields.js';
import {open_file_picker} from '../keeping/files.js';
import * as events from './events.js';

/**
 * @param {KeyboardEvent} event
 * @returns {events.Command | 'open' | undefined}
 */
function command_of(event) {
  const target = event.target;
  const in_text = target instanceof HTMLTextAreaElement ||
      target instanceof HTMLInputElement && target.type === 'text';
  // By the character and not the key: layouts have it elsewhere, some with Alt.
  if (event.key === '?' && !in_text && !event.ctrlKey && !event.metaKey) return 'shortcuts';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) return 'save';
  if (key === 'o' && !event.shiftKey) return 'open';
  if (key === 'p' && !event.shiftKey) return 'print';
  if (in_text && can_undo_typing()) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && !event.shiftKey) return 'redo';
  return undefined;
}

export function watch_keys() {
  // On the document, since after a click on bare canvas the keys go to <body>. The document is ours
  // alone: an embed is a frame.
  document.addEventListener('keydown', (event) => {
    const command = event.isComposing ? undefined : command_of(event);
    if (!command) return;
    event.preventDefault();
    commit_typed();
    // Within the event: browsers allow the dialog for a short time after a key, and a frame can be
    // late.
    if (command === 'open') open_file_picker();
    else events.command(command);
  });
}
