/** The script of the custom functions: small, classic and not deferred, as Excel asks for functions while the page loads. */
import { registerFunctions } from '../../hosts/excel/functions';

if (typeof CustomFunctions !== 'undefined') registerFunctions();
