/** What the full bundle draws beside the basic one. */
const FULL: ReadonlySet<unknown> = new Set(
  (
    'barpolar box candlestick carpet cone contour contourcarpet funnel funnelarea heatmap histogram histogram2d histogram2dcontour icicle image ' +
    'indicator isosurface mesh3d ohlc parcats parcoords quiver sankey scatter3d scattercarpet scattergl scatterpolar scatterpolargl scattersmith ' +
    'scatterternary splom streamtube sunburst surface table treemap violin volume waterfall'
  ).split(' '),
);

/** Kinds that draw on outlines and tiles of the world, for which plotly asks servers outside: nothing leaves this machine. */
const OF_THE_WORLD: ReadonlySet<unknown> = new Set([
  'scattergeo',
  'choropleth',
  'scattermap',
  'choroplethmap',
  'densitymap',
]);

/** Of kinds that the basic bundle has not: those that the full bundle has not either, and those that would ask outside. */
export interface NotDrawn {
  readonly ofTheWorld: readonly string[];
  readonly unknown: readonly string[];
}

/** Which of the kinds are not drawn; undefined where all are, by the full bundle. */
export function notDrawn(kinds: readonly unknown[]): NotDrawn | undefined {
  const ofTheWorld = kinds.filter((kind) => OF_THE_WORLD.has(kind)).map(String);
  const unknown = kinds.filter((kind) => !FULL.has(kind) && !OF_THE_WORLD.has(kind)).map(String);
  return ofTheWorld.length + unknown.length > 0 ? { ofTheWorld, unknown } : undefined;
}
