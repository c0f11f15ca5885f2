// Jest: importing a Word template gives its bytes, as in the built page.
const { readFileSync } = require('node:fs');

module.exports = {
  process: (_, path) => ({
    code: `exports.default = new Uint8Array(Buffer.from('${readFileSync(path).toString('base64')}', 'base64'));`,
  }),
};
