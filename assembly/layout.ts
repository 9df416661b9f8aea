// Offsets of the structs that batches are made of; src/columnar/layout.ts explains them, and a test holds the two
// files together. Shared by the kernels, not exported from the module.

export const BATCH_NUM_ROWS: usize = 0;
export const BATCH_NUM_COLUMNS: usize = 4;
export const BATCH_CAPACITY: usize = 8;
export const BATCH_ARENA: usize = 12;
export const BATCH_COLUMNS: usize = 16;

export const COLUMN_SIZE: usize = 32;
export const COLUMN_VALUES: usize = 0;
export const COLUMN_VALIDITY: usize = 4;
export const COLUMN_CODES: usize = 8;
export const COLUMN_DICTIONARY_SIZE: usize = 12;
export const COLUMN_CHILDREN: usize = 16;
export const COLUMN_NUM_CHILDREN: usize = 20;
export const COLUMN_WIDTH: usize = 24;
export const COLUMN_FLAGS: usize = 28;

export const COLUMN_IS_VIEW: i32 = 1;
export const COLUMN_IS_ASCII: i32 = 2;
/** How far the number of a shared dictionary is shifted in the flags. */
export const COLUMN_DICTIONARY_SHIFT: i32 = 8;

export const VIEW_SIZE: usize = 16;
export const VIEW_INLINE: i32 = 12;
