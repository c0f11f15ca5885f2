// A Node environment in a time zone: Google's engine has the zone of the script, Node's that of its process.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.before = process.env.TZ;
    process.env.TZ = config.projectConfig.testEnvironmentOptions.zone;
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ;
    else process.env.TZ = this.before;
    await super.teardown();
  }
};
