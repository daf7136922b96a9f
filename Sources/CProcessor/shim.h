#pragma once

/// Asks the processor to fetch what lies at an address, which need not be one: a hint that changes nothing but the time taken.
static inline void processor_prefetch(const void *_Nullable address) { __builtin_prefetch(address, 0, 3); }
