/** What a script keeps about a sheet, out of sight. */
import { Service, type Execution } from '../execution';

export class DeveloperMetadataService extends Service {
  readonly className = 'DeveloperMetadata';

  constructor(
    run: Execution,
    private readonly kept: { readonly key: string; readonly value: string },
  ) {
    super(run);
  }

  getKey(): string {
    return this.kept.key;
  }

  getValue(): string {
    return this.kept.value;
  }
}
