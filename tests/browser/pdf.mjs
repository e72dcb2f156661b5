// What a printed page says, by the tools of poppler.
// @ts-check
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * What a tool says about a PDF.
 * @param {Buffer} pdf
 * @param {'pdfinfo' | 'pdftotext' | 'pdfimages'} tool
 * @param {string[]} options
 */
export async function about(pdf, tool, ...options) {
  const folder = await mkdtemp(join(tmpdir(), 'kol-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    return execFileSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], {encoding: 'utf8'});
  } finally {
    await rm(folder, {recursive: true});
  }
}
