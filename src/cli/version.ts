import { version } from '../../package.json' with { type: 'json' };

/** Version of the product, as it is published. */
export const productVersion: string = version;
