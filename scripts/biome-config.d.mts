/** The whole of biome.json as data. */
export function biomeConfig(): object;
