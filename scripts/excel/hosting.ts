/** How the add-in is served: the headers that every server must send, and the files that tell two kinds of servers so. */

/**
 * Excel on the web loads icons and the functions' metadata from a page of its own, so other origins may read the files:
 * they hold no data. They have no versions in their names, so each use asks whether they changed.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/** The file `_headers` of static hosting services. */
export function headersFile(): string {
  return `/*\n${Object.entries(HEADERS)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/** The file `web.config` of Internet Information Services. */
export function webConfig(): string {
  const types = Object.entries(TYPES).flatMap(([extension, type]) => [
    `      <remove fileExtension="${extension}" />`,
    `      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ]);
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${value}" />`,
  ]);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    ...types,
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...headers,
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '</configuration>',
  ];
  return `${lines.join('\n')}\n`;
}
