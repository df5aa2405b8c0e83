// An ES module cannot be required on every Node, and code that starts from V8's own cannot import without a warning.
module.exports = () => import('inquirer');
