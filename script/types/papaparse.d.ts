// The part of PapaParse that the benchmarks use; it comes without types.
declare module 'papaparse' {
  export default Papa;
  const Papa: {parse(text: string, settings: {skipEmptyLines: boolean}): {data: string[][]}};
}
