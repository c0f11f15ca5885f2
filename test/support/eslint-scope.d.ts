/** What the tests use of eslint-scope, which brings no types. */
declare module 'eslint-scope' {
  interface Scope {
    readonly set: ReadonlyMap<string, unknown>;
    readonly through: readonly { readonly identifier: { readonly name: string } }[];
  }
  export function analyze(
    tree: object,
    options: { readonly ecmaVersion: number; readonly sourceType: 'script' | 'module' },
  ): { readonly globalScope: Scope | null };
}
