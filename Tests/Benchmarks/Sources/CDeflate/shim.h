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

/// A stream that is inflated, and deflated again where a level is given.
struct igzip_stream {
    struct inflate_state inflating;
    struct isal_zstream deflating;
    uint8_t made[1 << 18];
};

static inline void igzip_inflate_free(struct igzip_stream *_Nonnull stream) {
    free(stream->deflating.level_buf);
    free(stream);
}

/// `level` is 1 or 2, or 0 for a stream that is only inflated.
static inline struct igzip_stream *_Nullable igzip_inflate_create(int level) {
    struct igzip_stream *stream = malloc(sizeof *stream);
    if (!stream) return NULL;
    isal_inflate_init(&stream->inflating);
    isal_deflate_init(&stream->deflating);
    if (level == 0) return stream;
    stream->deflating.level = level;
    stream->deflating.level_buf_size = level == 1 ? ISAL_DEF_LVL1_DEFAULT : ISAL_DEF_LVL2_DEFAULT;
    stream->deflating.level_buf = malloc(stream->deflating.level_buf_size);
    if (stream->deflating.level_buf) return stream;
    free(stream);
    return NULL;
}

/// Deflates to nowhere; returns how many bytes were made, or -1.
static inline int64_t igzip_deflate_stretch(
    struct igzip_stream *_Nonnull stream, const uint8_t *_Nonnull input, uint32_t count
) {
    int64_t made = 0;
    stream->deflating.next_in = (uint8_t *)input;
    stream->deflating.avail_in = count;
    do {
        stream->deflating.next_out = stream->made;
        stream->deflating.avail_out = sizeof stream->made;
        if (isal_deflate(&stream->deflating) != COMP_OK) return -1;
        made += sizeof stream->made - stream->deflating.avail_out;
    } while (stream->deflating.avail_out == 0);
    return made;
}

/// Inflates a stretch of a stream: `output` is written again and again.
/// Returns how many bytes were made, by the deflation where the stream has one, or -1 where the data are damaged.
static inline int64_t igzip_inflate_stretch(
    struct igzip_stream *_Nonnull stream, const uint8_t *_Nonnull input, uint32_t input_count,
    uint8_t *_Nonnull output, uint32_t output_count
) {
    int64_t made = 0;
    struct inflate_state *state = &stream->inflating;
    state->next_in = (uint8_t *)input;
    state->avail_in = input_count;
    do {
        state->next_out = output;
        state->avail_out = output_count;
        if (isal_inflate(state) < 0) return -1;
        int64_t count = output_count - state->avail_out;
        if (stream->deflating.level_buf) count = igzip_deflate_stretch(stream, output, (uint32_t)count);
        if (count < 0) return -1;
        made += count;
    } while (state->avail_out == 0 || (state->avail_in > 0 && state->block_state != ISAL_BLOCK_FINISH));
    return made;
}
