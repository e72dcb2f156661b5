// What the build makes (Emscripten's modules), for the checks of the page's modules.
declare module '*/kolculator.js' {
  export default function instantiate(
      settings: Record<string, unknown>): Promise<import('../../web/page/program.js').Program>;
}

declare module '*/calculation.js' {
  export default function instantiate(
      settings: Record<string, unknown>): Promise<import('../../web/page/program.js').Program>;
}
