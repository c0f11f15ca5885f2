/** Refuses templates that run something or fetch something: macros, embedded objects, outside links, DDE and INCLUDE fields. */
import { decodeEntities } from '../ooxml/xml-text';
import type { Problem } from '../register/problem';
import { templateBadXml, templateExternalLink, templateHasMacros, templateUnsafeField } from './problems';
import { CONTENT_TYPES, type TemplatePackage } from './template-package';

const MACRO_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/|.*\.(bin|exe|dll|js|vbs)$)/i;
const MACRO_TYPES = /macroEnabled|vbaProject|activeX|oleObject/i;
const MACRO_RELATIONSHIPS = /\/(vbaProject|oleObject|control|aFChunk|package|wordVbaData)$/i;
const SAFE_LINK = /^(https?:|mailto:)/i;
const UNSAFE_FIELD = /^[\s\\]*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD|MACROBUTTON)\b/i;
const DOCTYPE = /<!(DOCTYPE|ENTITY)/i;

/** The attributes of a start tag, entities undone. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) found[name] = decodeEntities(double ?? single ?? '');
  }
  return found;
}

function relationshipProblem(part: string, text: string): Problem | null {
  for (const [tag] of text.matchAll(/<(?:[\w-]+:)?Relationship\b[^>]*>/g)) {
    const attributes = attributesOf(tag);
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    if (MACRO_RELATIONSHIPS.test(type)) return templateHasMacros({ part: target });
    const external = attributes['TargetMode']?.toLowerCase() === 'external';
    const allowed = type.endsWith('/hyperlink') && SAFE_LINK.test(target);
    if (external && !allowed) return templateExternalLink({ target }, { file: part });
  }
  return null;
}

/** The instructions of every field: those spread over runs are put together up to the next field mark. */
function fieldInstructions(text: string): string[] {
  const simple = [...text.matchAll(/<(?:[\w-]+:)?fldSimple\b[^>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    return Object.entries(attributes).find(([name]) => /(^|:)instr$/.test(name))?.[1] ?? '';
  });
  if (!text.includes('instrText')) return simple;
  const spread = text
    .split(/<(?:[\w-]+:)?fldChar\b/)
    .map((piece) =>
      [...piece.matchAll(/<(?:[\w-]+:)?(?:instrText|delInstrText)\b[^>]*>([^<]*)</g)]
        .map(([, instruction]) => decodeEntities(instruction ?? ''))
        .join(''),
    );
  return [...simple, ...spread];
}

function fieldProblem(part: string, text: string): Problem | null {
  for (const instruction of fieldInstructions(text)) {
    const field = UNSAFE_FIELD.exec(instruction)?.[1];
    if (field !== undefined) return templateUnsafeField({ field: field.toUpperCase() }, { file: part });
  }
  return null;
}

/** The first thing that makes a template unsafe, or null. Throws PackageError where a part is damaged. */
export function unsafeContent(template: TemplatePackage): Problem | null {
  const macro = template.parts.find((name) => MACRO_PARTS.test(name));
  if (macro !== undefined) return templateHasMacros({ part: macro });
  for (const name of template.parts) {
    const relationships = /\.rels$/i.test(name);
    if (!relationships && !/\.xml$/i.test(name)) continue;
    const text = template.text(name);
    if (DOCTYPE.test(text)) return templateBadXml({ part: name });
    if (name === CONTENT_TYPES && MACRO_TYPES.test(text)) return templateHasMacros({ part: name });
    const problem = relationships ? relationshipProblem(name, text) : fieldProblem(name, text);
    if (problem !== null) return problem;
  }
  return null;
}
