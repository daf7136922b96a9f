#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

// `struct inflate_state` and `struct isal_zstream` are too large for Swift to import field by field.

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

/// A raw deflate stream of a level from 1 to 3.
static inline struct isal_zstream *_Nullable isal_raw_deflate_create(uint32_t level) {
    static const uint32_t sizes[] = {0, ISAL_DEF_LVL1_DEFAULT, ISAL_DEF_LVL2_DEFAULT, ISAL_DEF_LVL3_DEFAULT};
    struct isal_zstream *stream = malloc(sizeof *stream);
    if (!stream) return NULL;
    isal_deflate_init(stream);
    stream->level = level;
    stream->level_buf_size = sizes[level];
    stream->level_buf = malloc(sizes[level]);
    if (stream->level_buf) return stream;
    free(stream);
    return NULL;
}

static inline void isal_raw_deflate_free(struct isal_zstream *_Nonnull stream) {
    free(stream->level_buf);
    free(stream);
}

/// Deflates from `input` to `output`; on return the counts say how much was used and made. `ending` is 0 where more follows,
/// 1 where what follows is to be inflated on its own, 2 at the end; what it asks for is done once there is room left in
/// `output`.
static inline int isal_raw_deflate(
    struct isal_zstream *_Nonnull stream, const uint8_t *_Nonnull input, uint32_t *_Nonnull input_count,
    int ending, uint8_t *_Nonnull output, uint32_t *_Nonnull output_count
) {
    stream->next_in = (uint8_t *)input;
    stream->avail_in = *input_count;
    stream->end_of_stream = ending == 2;
    stream->flush = ending == 1 ? FULL_FLUSH : NO_FLUSH;
    stream->next_out = output;
    stream->avail_out = *output_count;
    int result = isal_deflate(stream);
    *input_count -= stream->avail_in;
    *output_count -= stream->avail_out;
    return result;
}
