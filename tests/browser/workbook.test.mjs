// Workbooks: what the cells of a sheet say, whoever wrote it (Excel, LibreOffice, Google Sheets, the
// libraries of programs), and that what is broken or built to burst ends in a reason. The modules are
// asked as the page asks them; what they tell the program is caught at its door.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {policy_of} from '../../script/site/headers.mjs';
import {make_workbook, make_zip, workbook_parts} from './make_workbook.mjs';
import {launch} from './page.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'http://workbooks.test/';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;

/** What the modules look for when they are loaded. */
const empty_page = `<!doctype html><title>Workbooks</title>
<div id="stage"><canvas id="canvas"></canvas><div id="elements"></div></div>`;

/** A page without the program, but with its modules and its content security policy. */
async function open_modules() {
  const opened = await browser.newPage();
  const policy = String(policy_of(await readFile(join(project, 'shell.html'), 'utf8')));
  await opened.route(`${origin}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') {
      await route.fulfill({contentType: 'text/html', body: empty_page,
                           headers: {'content-security-policy': policy}});
    } else {
      const contentType = extname(path) === '.js' ? 'text/javascript' : 'application/octet-stream';
      await route.fulfill({contentType, body: await readFile(join(project, 'web', path))});
    }
  });
  await opened.goto(origin);
  await opened.evaluate(async () => {
    const {complete, connect} = await import(String('/page/program.js'));
    const told = /** @type {any} */ (window).told = /** @type {any[]} */ ([]);
    const program = {
      tray: /** @type {Uint8Array[]} */ ([]),
      _kol_sheet(/** @type {number} */ chosen, /** @type {boolean} */ again) {
        const [name, sheets, cells] = program.tray.map((bytes) => new TextDecoder().decode(bytes));
        told.push({chosen, again, name, sheets: sheets.split('\n'), cells});
      },
      _kol_command() {},  // that it takes a while
    };
    connect(program, (/** @type {unknown} */ error) => { throw error; }, () => {});
    complete(() => {});
  });
  return opened;
}

before(async () => {
  browser = await launch(false);
  page = await open_modules();
});
after(() => browser.close());

/** @typedef {{chosen: number, again: boolean, name: string, sheets: string[], cells: string}} Told */

/**
 * Opens a file, and after it, one after the other without waiting, the sheets wanted.
 * @param {Buffer} bytes
 * @param {{on?: import('playwright-core').Page, sheets?: number[]}} [wish]
 * @returns {Promise<{is_workbook: boolean, told: Told[]}>}
 */
function open(bytes, {on = page, sheets = []} = {}) {
  return on.evaluate(async ([base64, wanted]) => {
    const workbooks = await import(String('/keeping/workbook/workbook.js'));
    const told = /** @type {any} */ (window).told;
    told.length = 0;
    const file = Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0));
    const {begin_turn} = await import(String('/keeping/turns.js'));
    const is_workbook = await workbooks.open_workbook('creators.xlsx', file, begin_turn());
    await Promise.all(/** @type {number[]} */ (wanted)
        .map((/** @type {number} */ index) => workbooks.choose_sheet(index)));
    return {is_workbook, told: [...told]};
  }, [bytes.toString('base64'), sheets]);
}

/** The records of a sheet: texts as they are, numbers with # before them. @param {string} cells */
const records_of = (cells) => cells.split('\x1e').slice(1).map((record) =>
    (record.match(/[\x1d\x1f][^\x1d\x1f]*/g) ?? [])
        .map((cell) => (cell[0] === '\x1d' ? '#' : '') + cell.slice(1)));

/** @param {Buffer} bytes */
async function cells_in(bytes) {
  const {told: [{cells}]} = await open(bytes);
  return records_of(cells);
}

/** @param {Buffer} bytes @returns {Promise<string>} "damaged" … */
async function reason_of(bytes) {
  const {is_workbook, told} = await open(bytes);
  assert.equal(is_workbook, true);
  assert.equal(told.length, 1);
  assert.equal(told[0].cells[0], '\x18');
  return told[0].cells.slice(1);
}

/** One row of cells with these values and styles 1, 2 … @param {(string | number)[]} values */
const styled_row = (values) => `<row r="1">${values.map((value, i) =>
    `<c s="${i + 1}"><v>${value}</v></c>`).join('')}</row>`;

// ---- Habits ----

test('Excel: runs of a shared string are joined, reading aids left out', async () => {
  const strings = [
    '<t>Handle</t>',
    '<r><rPr><b/></rPr><t>Anna</t></r><r><t xml:space="preserve"> B</t></r><r><t>akes</t></r>',
    '<t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="1"/>',
    '<t xml:space="preserve">  two\nlines_x000D__x000a_more &amp; &lt;b&gt;  </t>',
    '<t>_x005F_x0041_ bell_x0007__x001E_</t>',
  ];
  const rows = `<row r="1">${strings.map((_, i) => `<c r="${'ABCDE'[i]}1" t="s"><v>${i}</v></c>`).join('')}</row>`;
  assert.deepEqual(await cells_in(make_workbook({strings, sheets: [{rows}]})), [
    ['Handle', 'Anna Bakes', '課長', 'two\nlines\r\nmore & <b>', '_x0041_ bell']]);
});

test('Excel: numbers, shares, money and dates as they are formatted', async () => {
  /** @type {[number | string, string, string][]} */
  const cells = [
    [12000, '0', '#12000'],
    ['1.28E+5', '#,##0', '#128000'],
    ['4.5999999999999999E-2', '9', '#4.6%'],
    [0.0345, '0.0%', '#3.45%'],
    [1.5, '[Green]0%;[Red]-0%', '#150%'],
    [0.25, '0.00"%"', '#0.25'],
    ['1E-7', 'General', '#0.0000001'],
    [-1234.5, '0.00', '#-1234.5'],
    [1234567890123456, '0', '#1234567890123456'],
    [1250, '"$"#,##0.00', '#$1250'],
    [1250, '_($* #,##0.00_);_($* (#,##0.00)', '#$1250'],
    [1234.5, '#,##0.00\\ [$€-407]', '#€1234.5'],
    [900, '[$SGD] #,##0', '#SGD 900'],
    [900, '[$R$-416] #,##0', '#R$900'],
    [900, '[$-409]#,##0', '#900'],
    [900, '"S$"#,##0', '#S$900'],
    [900, '#,##0 " € "', '#€900'],
    [900, '"in US dollars: $"0', '#$900'],
    [350, '44', '#$350'],
    [45720, '14', '2025-03-04'],
    [45720.75, 'dd/mm/yyyy\\ hh:mm', '2025-03-04'],
    [45720, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025-03-04'],
    [45720, '[$-41E]d mmm yy;@', '2025-03-04'],
    [45720, 'mmm\\-yy', '2025-03-04'],
    [1, '14', '1900-01-01'],
    [60, '14', '1900-02-29'],
    [61, '14', '1900-03-01'],
    [-3, '14', '#-3'],
    [0.5, 'h:mm AM/PM', '12:00:00'],
    [1.25, '[h]:mm:ss', '30:00:00'],
    [7, '0 "days"', '#7'],
    [8, '0\\d', '#8'],
    [1200000, '0.0,,"M"', '#1200000'],
    [3, '0.00E+00', '#3'],
    [9, '@', '#9'],
  ];
  const rows = styled_row(cells.map(([value]) => value));
  const workbook = make_workbook({formats: cells.map(([, code]) => code), sheets: [{rows}]});
  const [row] = await cells_in(workbook);
  for (const [i, [value, code, expected]] of cells.entries()) {
    assert.equal(row[i], expected, `${value} as ${code}`);
  }
});

test('Excel: dates from 1904 on', async () => {
  // 44,258 days after 1904-01-01; in the other count 1,462 more.
  assert.deepEqual(await cells_in(make_workbook({
    from_1904: true, formats: ['14', '14'], sheets: [{rows: styled_row([44258, 0])}],
  })), [['2025-03-04', '1904-01-01']]);
});

test('Excel: booleans, errors, results of formulas, dates as text', async () => {
  const rows = '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>' +
      '<c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="e"><f>NA()</f><v>#N/A</v></c>' +
      '<c r="E1"><f>SUM(A2:A9)</f><v>42</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>ax</v></c>' +
      '<c r="G1"><f>A9</f></c><c r="H1" t="d"><v>2025-03-04T00:00:00</v></c></row>';
  assert.deepEqual(await cells_in(make_workbook({sheets: [{rows}]})), [
    ['true', 'false', '#DIV/0!', '#N/A', '#42', 'ax', '', '2025-03-04']]);
});

test('Excel: rows and columns that are left out or hidden', async () => {
  const rows = '<row r="2" spans="1:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="0"/></row>' +
      '<row r="3" hidden="1"><c r="A3"><v>3</v></c></row><row r="4" ht="20"/>' +
      '<row r="6"><c r="AA6"><v>4</v></c></row><row r="9"><c r="A9" s="0"/></row>';
  assert.deepEqual(await cells_in(make_workbook({sheets: [{rows}]})), [
    [], ['', '#1', '', '#2'], ['#3'], [], [], [...Array(26).fill(''), '#4']]);
});

test('Excel: a merged cell has its text in its first place only', async () => {
  const cell = (/** @type {string} */ place) =>
      `<c r="${place}" t="inlineStr"><is><t>${place}</t></is></c>`;
  const row = (/** @type {number} */ number) => `<row r="${number}">${
    ['A', 'B', 'C', 'D'].map((column) => cell(`${column}${number}`)).join('')}</row>`;
  const after = '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A2:B3"/></mergeCells>';
  const rows = [1, 2, 3, 4].map(row).join('');
  assert.deepEqual(await cells_in(make_workbook({sheets: [{rows, after}]})), [
    ['A1', 'B1', '', 'D1'], ['A2', '', 'C2', 'D2'], ['', '', 'C3', 'D3'], ['A4', 'B4', 'C4', 'D4']]);
});

test('Excel: a link goes with its cell', async () => {
  const cell = (/** @type {string} */ place, /** @type {string} */ text) =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cell('A1', 'Anna &quot;A&quot;')}${cell('B1', 'https://x.com/bo')}${
    cell('C1', 'bo@example.com')}<c r="D1"><v>7</v></c>${cell('E1', 'Notes')}</row><row r="2">${
    cell('A2', 'Cy')}<c r="B2" t="str"><f>HYPERLINK("https://youtu.be/1?a=""b""","Film")</f><v>Film</v></c>` +
      '<c r="C2" t="str"><f>HYPERLINK("https://x.com/"&amp;A1,"made")</f><v>made</v></c>' +
      '<c r="D2"><f>HYPERLINK("https://x.com/cy", "Never ""calculated""")</f></c>' +
      '<c r="E2"><f>HYPERLINK("https://x.com/cy",A1)</f><v></v></c></row>';
  const after = '<hyperlinks><hyperlink ref="A1:A2" r:id="rId1" tooltip="Open"/>' +
      '<hyperlink ref="B1" r:id="rId2"/><hyperlink ref="C1" r:id="rId3"/><hyperlink ref="D1" r:id="rId1"/>' +
      '<hyperlink ref="E1" location="Sheet2!A1" display="Notes"/></hyperlinks>';
  const links = ['https://www.tiktok.com/@anna', 'https://x.com/bo', 'mailto:bo@example.com'];
  assert.deepEqual(await cells_in(make_workbook({sheets: [{rows, after, links}]})), [
    ['=HYPERLINK("https://www.tiktok.com/@anna","Anna ""A""")', 'https://x.com/bo', 'bo@example.com', '#7',
     'Notes'],
    ['=HYPERLINK("https://www.tiktok.com/@anna","Cy")', '=HYPERLINK("https://youtu.be/1?a=""b""","Film")',
     'made', '=HYPERLINK("https://x.com/cy","Never ""calculated""")', 'https://x.com/cy']]);
});

test('LibreOffice: a file that it has written', async () => {
  const {told: [told]} = await open(await readFile(join(project, 'tests/data/creators-libreoffice.xlsx')));
  assert.deepEqual([told.chosen, told.name, told.sheets], [0, 'creators.xlsx', ['Creators 2025', 'Notes']]);
  assert.deepEqual(records_of(told.cells), [
    ['Our creators'],
    [],
    ['Name', 'Platform', 'Followers', 'Engagement rate', 'Quote', 'Last post', 'Brand fan'],
    ['=HYPERLINK("https://www.tiktok.com/@anna.bakes","Anna Bakes")', 'TikTok', '#128400', '#4.6%',
     '#€1234.5', '2025-03-04', 'true'],
    ['=HYPERLINK("https://www.instagram.com/bo_runs/","Bo & Co")', 'Instagram', '#9500', '#3.1%', '#€300',
     '2025-11-30', '#DIV/0!'],
  ]);
});

test('Google Sheets: links as formulas, money with its sign in brackets, empty styled rows', async () => {
  const rows = '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c>' +
      '<c r="C1" s="1"/></row>' +
      '<row r="2"><c r="A2" s="2" t="str"><f>HYPERLINK("https://www.instagram.com/ann/","ann")</f><v>ann</v></c>' +
      '<c r="B2" s="3"><v>500.0</v></c></row>' +
      '<row r="3" ht="15.75" customHeight="1"/><row r="4" ht="15.75" customHeight="1"><c r="B4" s="3"/></row>';
  assert.deepEqual(await cells_in(make_workbook({
    strings: ['<t>Handle</t>', '<t>Quote</t>'], formats: ['0', '0', '[$฿-41E]#,##0.00'], sheets: [{rows}],
  })), [['Handle', 'Quote'], ['=HYPERLINK("https://www.instagram.com/ann/","ann")', '#฿500']]);
});

test('Libraries: no places, a prefix before every name, stored instead of packed', async () => {
  const part = '<?xml version="1.0"?>' +
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>' +
      '<x:row><x:c/><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const parts = workbook_parts({sheets: [{part: `\ufeff${part}`}]});
  const moved = Object.fromEntries(Object.entries(parts).map(([path, content]) =>
      [path.replace('xl/worksheets/sheet1', 'xl\\Worksheets\\Sheet1'), content]));
  for (const files of [parts, moved]) {
    assert.deepEqual(await cells_in(make_zip(files, {stored: true})), [['a', '#1'], ['', '#2']]);
  }
});

test('Without strings, without styles, without rows', async () => {
  for (const part of ['<worksheet/>', '<worksheet><sheetData/></worksheet>', '<worksheet><cols/></worksheet>',
                      '<worksheet><sheetData></sheetData></worksheet>']) {
    const {'xl/styles.xml': _, 'xl/sharedStrings.xml': __, ...parts} = workbook_parts({sheets: [{part}]});
    assert.deepEqual(await cells_in(make_zip(parts)), []);
  }
});

// ---- Sheets ----

const three_sheets = make_workbook({sheets: [
  {name: 'Lists', state: 'hidden', rows: styled_row([1])},
  {name: 'A &amp; &quot;B&quot;&#10;C', rows: styled_row([2])},
  {name: 'Old', state: 'veryHidden', rows: styled_row([3])},
]});

test('The first sheet that is not hidden is shown, each can be chosen', async () => {
  const {told} = await open(three_sheets, {sheets: [0]});
  assert.deepEqual(told.map(({chosen, sheets, cells}) => [chosen, sheets, records_of(cells)]), [
    [1, ['Lists', 'A & "B" C', 'Old'], [['#2']]],
    [0, ['Lists', 'A & "B" C', 'Old'], [['#1']]],
  ]);
});

test('Of several sheets that are chosen in a row the last one comes', async () => {
  const {told} = await open(three_sheets, {sheets: [0, 1, 2]});
  assert.deepEqual(told.map(({chosen, again}) => [chosen, again]), [[1, false], [2, true]]);
});

test('What the reader opens while a workbook is read comes alone', async () => {
  const told = await page.evaluate(async (base64) => {
    const workbooks = await import(String('/keeping/workbook/workbook.js'));
    const {begin_turn} = await import(String('/keeping/turns.js'));
    const all = /** @type {any} */ (window).told;
    all.length = 0;
    const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const reading = workbooks.open_workbook('creators.xlsx', file, begin_turn());
    begin_turn();  // a table, or something pasted
    await reading;
    return all.length;
  }, three_sheets.toString('base64'));
  assert.equal(told, 0);
});

test('Large archives and streams: sizes and places in eight bytes', async () => {
  const parts = workbook_parts({strings: ['<t>Ann</t>'], sheets: [
    {rows: '<row r="1"><c t="s"><v>0</v></c><c><v>7</v></c></row>'}]});
  assert.deepEqual(await cells_in(make_zip(parts, {zip64: true})), [['Ann', '#7']]);
  assert.equal(await reason_of(make_zip(parts, {zip64: true, said_size: 5e9})), 'too_large');
  // The record of its end is not where it is said to be.
  const broken = make_zip(parts, {zip64: true});
  broken.writeUInt32LE(9, broken.length - 22 - 20 + 8);
  assert.equal(await reason_of(broken), 'damaged');
});

// ---- What is broken, or built to burst ----

test('An archive without a workbook is none', async () => {
  for (const bytes of [make_zip({'content.xml': '<a/>'}), Buffer.from('PK\x03\x04zip'), Buffer.from('PK,b\n')]) {
    assert.deepEqual(await open(bytes), {is_workbook: false, told: []});
  }
});

test('A workbook that is cut off is damaged, wherever that is', async () => {
  const whole = make_workbook({strings: ['<t>a</t>'], sheets: [{rows: styled_row([1])}]});
  for (const share of [0.4, 0.7, 0.95]) {
    assert.equal(await reason_of(whole.subarray(0, whole.length * share)), 'damaged');
  }
  // Cut within: the list of what is in it is there, a file is not.
  const torn = Buffer.from(whole);
  torn.fill(0xff, 400, whole.indexOf('PK\x01\x02'));
  assert.equal(await reason_of(torn), 'damaged');
});

test('XML that does not hold together is damaged', async () => {
  for (const part of ['<worksheet><sheetData><row></sheetData></worksheet>', '<worksheet><sheetData>', 'no',
                      '<worksheet><sheetData><row r="1"><c t="s"><v>5</v></c></row></sheetData></worksheet>']) {
    assert.equal(await reason_of(make_workbook({sheets: [{part}]})), 'damaged', part);
  }
});

test('Entities that multiply are refused', async () => {
  const part = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  assert.equal(await reason_of(make_workbook({sheets: [{part}]})), 'damaged');
});

test('A sheet that unpacks to more than 256 MiB is too large, whatever it says of itself', async () => {
  const part = Buffer.alloc(257 << 20, ' ');
  part.write('<worksheet><sheetData>');
  part.write('</sheetData></worksheet>', part.length - 30);
  const parts = workbook_parts({sheets: [{part}]});
  assert.equal(await reason_of(make_zip(parts, {said_size: 1000})), 'too_large');
  assert.equal(await reason_of(make_zip(parts)), 'too_large');
});

test('What would have to be parsed at once is too large before', async () => {
  const blank = ' '.repeat(33 << 20);
  for (const part of [`<worksheet><sheetData>${blank}</sheetData></worksheet>`,
                      `<worksheet><sheetData></sheetData>${blank}</worksheet>`,
                      `<worksheet><sheetData>${'<row/>'.repeat(6 << 20)}</sheetData></worksheet>`]) {
    assert.equal(await reason_of(make_workbook({sheets: [{part}]})), 'too_large');
  }
  const parts = workbook_parts({sheets: [{}]});
  assert.equal(await reason_of(make_zip({...parts, 'xl/styles.xml': `<styleSheet>${blank}</styleSheet>`})),
               'too_large');
});

test('16,384 columns of nothing are nothing', async () => {
  const row = `<row>${'<c r="XFD1" s="1"/>'.repeat(16384)}</row>`;
  const rows = row.repeat(100) + '<row><c><v>1</v></c></row>';
  assert.deepEqual(await cells_in(make_workbook({formats: ['0'], sheets: [{rows}]})),
                   [...Array(100).fill([]), ['#1']]);
});

test('A row that is too wide or too far down ends the sheet, for the program to say so', async () => {
  const wide = '<row r="2"><c r="XFD2"><v>1</v></c></row>'.repeat(3);
  assert.deepEqual((await cells_in(make_workbook({sheets: [{rows: wide}]}))).map(({length}) => length), [0, 1001]);
  const deep = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
  assert.equal((await cells_in(make_workbook({sheets: [{rows: deep}]}))).length, 1_000_001);
});

test('Strings that are deep, and one that is long and everywhere', async () => {
  const deep = `${'<r>'.repeat(200_000)}${'</r>'.repeat(200_000)}`;
  const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  assert.equal(await reason_of(make_workbook({strings: [deep], sheets: [{rows: cell}]})), 'damaged');
  const long = `<t>${'x'.repeat(100_000)}</t>`;
  const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(4);
  assert.equal(await reason_of(make_workbook({strings: [long], sheets: [{rows}]})), 'too_large');
  // Too long for a cell: the rest is left out, the program says why.
  const longer = `<t>${'x'.repeat(300_000)}</t>`;
  const records = await cells_in(make_workbook({strings: [longer], sheets: [{rows: cell + cell + cell}]}));
  assert.deepEqual(records.map(([{length}]) => length), [300_000]);
});

test('Merged cells and links over everything cost no more than others', async () => {
  const cell = '<c r="A1" t="inlineStr"><is><t>a</t></is></c>';
  const after = `<mergeCells>${'<mergeCell ref="B1:XFD1048576"/>'.repeat(1000)}</mergeCells>` +
      `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" r:id="rId1"/>'.repeat(1000)}</hyperlinks>`;
  assert.deepEqual(await cells_in(make_workbook({sheets: [
    {rows: `<row r="1">${cell}</row>`, after, links: ['https://x.com/a']}]})),
                   [['=HYPERLINK("https://x.com/a","a")']]);
});

test('A browser that cannot unpack says so', async (t) => {
  const old = await open_modules();
  t.after(() => old.close());
  await old.evaluate(() => {
    // As Firefox before 113: it has the stream, and not this format.
    const Original = DecompressionStream;
    /** @type {any} */ (window).DecompressionStream = class {
      constructor(/** @type {CompressionFormat} */ format) {
        if (format === 'deflate-raw') throw new TypeError(format);
        return new Original(format);
      }
    };
  });
  const {told} = await open(make_workbook({sheets: [{}]}), {on: old});
  assert.deepEqual(told.map(({cells}) => cells), ['\x18no_reader']);
});
