// The enumerations that go over the bridge as numbers, by the names of src/platform/events.h and
// platform.h. tests/bridge compares the two.
// @ts-check

export const action = {click: 0, input: 1, commit: 2, focus: 3, focus_visible: 4, blur: 5, escape: 6};
export const cursor = {arrow: 0, hand: 1, text: 2, column_resize: 3};
export const number_kind = {plain: 0, percent: 1, money: 2, compact: 3, compact_money: 4};
export const pointer = {move: 0, down: 1, up: 2, cancel: 3, leave: 4};
export const purpose = {open: 0, come_back: 1, take_over: 2, duplicate: 3, rename: 4, save_file: 5};
export const scheme = {system: 0, light: 1, dark: 2};
export const step = {onward: 0, close: 1, none: 2};
export const turn = {none: 0, begins: 1, returns: 2};
export const work = {simulation: 0, plan: 1};
/** Bits; of src/platform/web/exports.cpp. */
export const wish = {dark: 1, reduced_motion: 2, coarse_pointer: 4, drawn: 8};
