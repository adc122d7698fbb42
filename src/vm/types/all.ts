// Every file that gives a builtin type its methods: importing this file defines them all.

import './dict.ts';
import './dictViews.ts';
import './genericAlias.ts';
import './lazyIterators.ts';
import './list.ts';
import './mappingProxy.ts';
import './range.ts';
import './set.ts';
import './slice.ts';
import './tuple.ts';
