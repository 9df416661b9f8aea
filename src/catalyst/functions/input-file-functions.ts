// What tells which file, and which part of it, a row was read from. The optimizer has the scan give it; where no file is read,
// these are the values.

import { LongType, StringType } from "../../types/data-type.ts";
import { NOT_NULL, type ScalarRecord } from "./scalar-record.ts";

export const INPUT_FILE_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["input_file_name"],
    inputs: [],
    result: StringType,
    nullable: NOT_NULL,
    eval: () => "",
    usage: "input_file_name()",
    doc: "The file that the row was read from, or an empty string where it was read from none.",
    example: "SELECT input_file_name()",
  },
  {
    names: ["input_file_block_start"],
    inputs: [],
    result: LongType,
    nullable: NOT_NULL,
    eval: () => -1n,
    usage: "input_file_block_start()",
    doc: "Where in its file the part begins that the row was read from, or -1.",
    example: "SELECT input_file_block_start()",
  },
  {
    names: ["input_file_block_length"],
    inputs: [],
    result: LongType,
    nullable: NOT_NULL,
    eval: () => -1n,
    usage: "input_file_block_length()",
    doc: "How long the part of its file is that the row was read from, or -1.",
    example: "SELECT input_file_block_length()",
  },
];
