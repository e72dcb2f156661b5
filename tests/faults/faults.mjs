// Faults that script/mutate plants, one after another, in a copy of the sources: each has to be noticed
// by the test that it names. `from` stands once in the file; `by` is the suite of C++ with a filter for
// GoogleTest ("core Fee.*": kol_core_tests), or a file of tests/browser with the name of a test.
// @ts-check
import {faults as app} from './app.mjs';
import {faults as core} from './core.mjs';
import {faults as io} from './io.mjs';
import {faults as web} from './web.mjs';

/** @typedef {{fault: string, file: string, from: string, to: string, by: string}} Fault */

/** By the part of the sources that they stand in. @type {Record<string, Fault[]>} */
export const parts = {core, io, app, web};
