import { join } from 'node:path';

import ts from 'typescript';

/**
 * What the schema.org vocabulary has against some JSON-LD. `schema-dts` is that vocabulary as TypeScript, so the compiler
 * judges the output itself, as literal values, not the code that made it.
 *
 * @param graphs JSON-LD by name
 * @returns one sentence a fault
 */
export function vocabularyFaults(graphs: Readonly<Record<string, unknown>>): string[] {
  const file = join(process.cwd(), 'tests/support/json-ld-under-test.ts');
  const statements = Object.values(graphs).map(
    (graph, index) => `export const g${index}: Graph = ${JSON.stringify(graph)};`,
  );
  const source = ["import { type Graph } from 'schema-dts';", ...statements].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
