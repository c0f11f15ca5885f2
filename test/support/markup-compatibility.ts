/** Reduces a part to what the base schemas know: drops what `mc:Ignorable` names, takes the fallback of alternate content. */
import { xmlEvents, type OpenEvent } from './xml-events';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

type Namespaces = ReadonlyMap<string, string>;

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

function declaredOn(outer: Namespaces, { attributes }: OpenEvent): Namespaces {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri] as const)]);
}

function tag(event: OpenEvent, namespaces: Namespaces, ignorable: ReadonlySet<string>): string {
  const kept = [...event.attributes].filter(([name]) => {
    const prefix = prefixOf(name);
    if (prefix === '' || prefix === 'xmlns' || prefix === 'xml') return true;
    const uri = namespaces.get(prefix) ?? '';
    return uri !== MC && !ignorable.has(uri);
  });
  const attributes = kept.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
  return `<${event.name}${attributes}${event.empty ? '/' : ''}>`;
}

interface Level {
  readonly name: string;
  readonly namespaces: Namespaces;
  /** The element itself is left out; `dropped` also what it holds. */
  readonly unwrapped: boolean;
  readonly dropped: boolean;
}

/** The namespace of the root element. */
export function rootNamespace(text: string): string {
  for (const event of xmlEvents(text)) {
    if (event.kind === 'open') return declaredOn(new Map(), event).get(prefixOf(event.name)) ?? '';
  }
  return '';
}

/** The part without extensions, ready for `xmllint --schema`. */
export function withoutExtensions(text: string): string {
  const ignorable = new Set<string>();
  const levels: Level[] = [];
  let out = '';
  for (const event of xmlEvents(text)) {
    const outer = levels[levels.length - 1];
    const dropped = outer?.dropped ?? false;
    if (event.kind === 'text') {
      if (!dropped) out += event.text;
    } else if (event.kind === 'close') {
      levels.pop();
      if (outer !== undefined && !outer.dropped && !outer.unwrapped) out += `</${event.name}>`;
    } else {
      const namespaces = declaredOn(outer?.namespaces ?? new Map(), event);
      for (const [name, value] of event.attributes) {
        if (namespaces.get(prefixOf(name)) !== MC || !name.endsWith(':Ignorable')) continue;
        for (const prefix of value.split(/\s+/)) ignorable.add(namespaces.get(prefix) ?? prefix);
      }
      const uri = namespaces.get(prefixOf(event.name)) ?? '';
      const local = event.name.slice(event.name.indexOf(':') + 1);
      const unwrapped = uri === MC && local !== 'Choice';
      const gone = dropped || ignorable.has(uri) || (uri === MC && local === 'Choice');
      if (!gone && !unwrapped) out += tag(event, namespaces, ignorable);
      if (!event.empty) levels.push({ name: event.name, namespaces, unwrapped, dropped: gone });
    }
  }
  return out.trim();
}
