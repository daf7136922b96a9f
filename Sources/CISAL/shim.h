#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

// `struct inflate_state` is too large for Swift to import field by field.

static inline struct inflate_state *_Nullable isal_raw_inflate_create(void) {
    struct inflate_state *state = malloc(sizeof *state);
    if (state) isal_inflate_init(state);
    return state;
}

static inline void isal_raw_inflate_free(struct inflate_state *_Nonnull state) { free(state); }

/// Inflates from `input` to `output`; on return the counts say how much was used and made.
static inline int isal_raw_inflate(
    struct inflate_state *_Nonnull state, const uint8_t *_Nonnull input, uint32_t *_Nonnull input_count,
    uint8_t *_Nonnull output, uint32_t *_Nonnull output_count, int *_Nonnull finished
) {
    state->next_in = (uint8_t *)input;
    state->avail_in = *input_count;
    state->next_out = output;
    state->avail_out = *output_count;
    int result = isal_inflate(state);
    *input_count -= state->avail_in;
    *output_count -= state->avail_out;
    *finished = state->block_state == ISAL_BLOCK_FINISH;
    return result;
}
