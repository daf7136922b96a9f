#pragma once
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <zlib.h>

// Deflate as the programs do that write workbooks: zlib, level 6. Inflate as fast as this machine can: ISA-L.

static inline struct z_stream_s *_Nullable zlib_raw_deflate_create(void) {
    struct z_stream_s *stream = calloc(1, sizeof *stream);
    if (stream && deflateInit2(stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        free(stream);
        return NULL;
    }
    return stream;
}

static inline void zlib_raw_deflate_free(struct z_stream_s *_Nonnull stream) {
    deflateEnd(stream);
    free(stream);
}

/// Deflates from `input` to `output`; on return the counts say how much was used and made. 1 at the stream's end.
static inline int zlib_raw_deflate(
    struct z_stream_s *_Nonnull stream, const uint8_t *_Nonnull input, uint32_t *_Nonnull input_count,
    uint8_t *_Nonnull output, uint32_t *_Nonnull output_count, int is_last
) {
    stream->next_in = (uint8_t *)input;
    stream->avail_in = *input_count;
    stream->next_out = output;
    stream->avail_out = *output_count;
    int result = deflate(stream, is_last ? Z_FINISH : Z_NO_FLUSH);
    *input_count -= stream->avail_in;
    *output_count -= stream->avail_out;
    return result;
}

static inline struct inflate_state *_Nullable igzip_inflate_create(void) {
    struct inflate_state *state = malloc(sizeof *state);
    if (state) isal_inflate_init(state);
    return state;
}

static inline void igzip_inflate_free(struct inflate_state *_Nonnull state) { free(state); }

/// Inflates a stretch of a stream, to nowhere: `output` is written again and again.
/// Returns how many bytes were made, or -1 where the data are damaged.
static inline int64_t igzip_inflate_stretch(
    struct inflate_state *_Nonnull state, const uint8_t *_Nonnull input, uint32_t input_count,
    uint8_t *_Nonnull output, uint32_t output_count
) {
    int64_t made = 0;
    state->next_in = (uint8_t *)input;
    state->avail_in = input_count;
    do {
        state->next_out = output;
        state->avail_out = output_count;
        if (isal_inflate(state) < 0) return -1;
        made += output_count - state->avail_out;
    } while (state->avail_out == 0 || (state->avail_in > 0 && state->block_state != ISAL_BLOCK_FINISH));
    return made;
}
