/** Bounds of histograms of what should take milliseconds. */
export const FAST_SECONDS = [
  0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
]

const KIB = 1024

/** Bounds of histograms of documents, from one that is as good as empty to the largest there may be. */
export const SIZES_BYTES = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536].map((kib) => kib * KIB)
