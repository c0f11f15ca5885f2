// A webpack loader for the pure core in the script for Google Sheets, which every call of a custom function loads whole: drops
// what that script never shows (help, English, colours), and tells the minifier that calls at the top of a module have no
// effect, as the architecture demands of the core, so that tables and words that no function needs can go.
const ts = require('typescript');

/** Properties that only panes, panels and documentation show. */
const UNSHOWN = new Set(['help', 'en', 'description', 'highlights', 'formula', 'title', 'tip']);

/** Functions whose last argument, a list, words an argument of a custom function for people. */
const WORDED = new Set(['fromColumn', 'rowCell', 'computedCell', 'setting', 'computedSetting']);

function isUnshown(property) {
  return ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && UNSHOWN.has(property.name.text);
}

/** Visits what is evaluated when the module loads, not the bodies of functions. */
function markPure(context) {
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return node;
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isCallExpression(visited) && !ts.isNewExpression(visited)) return visited;
    return ts.addSyntheticLeadingComment(visited, ts.SyntaxKind.MultiLineCommentTrivia, '#__PURE__', false);
  };
  return visit;
}

function isWorded(node) {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && WORDED.has(node.expression.text);
}

/** The same call with an empty list for its words. */
function withoutWords(call) {
  const given = call.arguments.map((one) =>
    ts.isArrayLiteralExpression(one) ? ts.factory.createArrayLiteralExpression() : one,
  );
  return ts.factory.updateCallExpression(call, call.expression, call.typeArguments, given);
}

function dropUnshown(context) {
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (isWorded(visited)) return withoutWords(visited);
    if (!ts.isObjectLiteralExpression(visited)) return visited;
    const kept = visited.properties.filter((property) => !isUnshown(property));
    return ts.factory.updateObjectLiteralExpression(visited, kept);
  };
  return visit;
}

/** What TypeScript makes of a file for Google's engine; fields of classes are set where they are given a value. */
const compilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: false,
};

module.exports = function lean(source) {
  const { core } = this.getOptions();
  const transform = (context) => (file) => {
    const dropped = ts.visitEachChild(file, dropUnshown(context), context);
    return ts.visitEachChild(dropped, markPure(context), context);
  };
  const isCore = core.some((folder) => this.resourcePath.startsWith(folder));
  const transformers = isCore ? { before: [transform] } : {};
  return ts.transpileModule(source, { compilerOptions, transformers, fileName: this.resourcePath }).outputText;
};
