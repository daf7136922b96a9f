#pragma once
#include <expat.h>

// A macro in expat, which Swift does not import.
static inline void *_Nullable XML_ParserUserData(XML_Parser _Nonnull parser) { return XML_GetUserData(parser); }
