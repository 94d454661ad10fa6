const { rspack } = require('@rspack/core');

/** What jupyter-builder's own settings leave on the table: one chunk beside plotly's, and the minifier run to its end. */
module.exports = {
  optimization: {
    splitChunks: false,
    minimizer: [
      new rspack.SwcJsMinimizerRspackPlugin({
        minimizerOptions: { ecma: 2022, compress: { passes: 4 }, format: { comments: false } },
      }),
    ],
  },
};
