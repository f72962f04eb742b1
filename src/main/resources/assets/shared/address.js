// Addresses below the root of Hark, which a proxy may show under a path of its own.

/** The address of something of Hark's: scripts lie three folders below its root. */
export const addressOf = (path) => new URL(`../../../${path}`, import.meta.url).href;
