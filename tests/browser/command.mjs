// What the command reports, for tests that hold the page's figures against it.
// @ts-check
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const command = process.env.KOL_COMMAND ??
    fileURLToPath(new URL('../../build/native/kolculator', import.meta.url));

/** @param {object} workspace @returns {any} the report of `kolculator evaluate` */
export const evaluate = (workspace) => JSON.parse(execFileSync(
    command, ['evaluate', '-'], {input: JSON.stringify(workspace), encoding: 'utf8'}));
